@NullMarked
package dev.stammkunde.programmes.community;

import org.jspecify.annotations.NullMarked;
