@NullMarked
package dev.stammkunde.email;

import org.jspecify.annotations.NullMarked;
