@NullMarked
package dev.stammkunde.confirmoptin;

import org.jspecify.annotations.NullMarked;
