@NullMarked
package dev.stammkunde.programmes.stamps;

import org.jspecify.annotations.NullMarked;
