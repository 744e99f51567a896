@NullMarked
package dev.stammkunde.managefinance;

import org.jspecify.annotations.NullMarked;
