@NullMarked
package dev.stammkunde.platform.counting;

import org.jspecify.annotations.NullMarked;
