@NullMarked
package dev.stammkunde.keepcustomers;

import org.jspecify.annotations.NullMarked;
