@NullMarked
package dev.stammkunde.programmes.membership;

import org.jspecify.annotations.NullMarked;
