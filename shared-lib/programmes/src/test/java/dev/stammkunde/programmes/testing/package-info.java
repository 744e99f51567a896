@NullMarked
package dev.stammkunde.programmes.testing;

import org.jspecify.annotations.NullMarked;
