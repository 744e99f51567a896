@NullMarked
package dev.stammkunde.testkit;

import org.jspecify.annotations.NullMarked;
