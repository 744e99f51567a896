@NullMarked
package dev.stammkunde.watchshops;

import org.jspecify.annotations.NullMarked;
