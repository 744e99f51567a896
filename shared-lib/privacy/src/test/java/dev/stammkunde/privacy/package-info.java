@NullMarked
package dev.stammkunde.privacy;

import org.jspecify.annotations.NullMarked;
