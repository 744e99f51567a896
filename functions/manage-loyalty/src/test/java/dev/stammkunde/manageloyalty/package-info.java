@NullMarked
package dev.stammkunde.manageloyalty;

import org.jspecify.annotations.NullMarked;
