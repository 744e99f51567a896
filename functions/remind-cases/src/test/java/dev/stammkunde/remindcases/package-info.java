@NullMarked
package dev.stammkunde.remindcases;

import org.jspecify.annotations.NullMarked;
