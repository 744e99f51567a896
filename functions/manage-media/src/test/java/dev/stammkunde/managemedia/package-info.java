@NullMarked
package dev.stammkunde.managemedia;

import org.jspecify.annotations.NullMarked;
