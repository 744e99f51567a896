/** Opens cases for unhappy answers to surveys. */
@NullMarked
package dev.stammkunde.opencases;

import org.jspecify.annotations.NullMarked;
