@NullMarked
package dev.stammkunde.platform.documents;

import org.jspecify.annotations.NullMarked;
