@NullMarked
package dev.stammkunde.programmes.store;

import org.jspecify.annotations.NullMarked;
