@NullMarked
package dev.stammkunde.programmes.gatherings;

import org.jspecify.annotations.NullMarked;
