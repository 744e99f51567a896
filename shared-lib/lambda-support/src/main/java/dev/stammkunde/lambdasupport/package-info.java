@NullMarked
package dev.stammkunde.lambdasupport;

import org.jspecify.annotations.NullMarked;
