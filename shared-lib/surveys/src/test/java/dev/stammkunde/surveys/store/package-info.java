@NullMarked
package dev.stammkunde.surveys.store;

import org.jspecify.annotations.NullMarked;
