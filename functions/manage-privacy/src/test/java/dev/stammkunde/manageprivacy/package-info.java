@NullMarked
package dev.stammkunde.manageprivacy;

import org.jspecify.annotations.NullMarked;
