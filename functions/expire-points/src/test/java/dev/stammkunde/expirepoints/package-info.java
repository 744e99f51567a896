@NullMarked
package dev.stammkunde.expirepoints;

import org.jspecify.annotations.NullMarked;
