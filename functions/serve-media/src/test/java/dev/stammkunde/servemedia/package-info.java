@NullMarked
package dev.stammkunde.servemedia;

import org.jspecify.annotations.NullMarked;
