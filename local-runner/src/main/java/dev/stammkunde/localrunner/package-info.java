@NullMarked
package dev.stammkunde.localrunner;

import org.jspecify.annotations.NullMarked;
