@NullMarked
package dev.stammkunde.awardpoints;

import org.jspecify.annotations.NullMarked;
