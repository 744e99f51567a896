@NullMarked
package dev.stammkunde.pages;

import org.jspecify.annotations.NullMarked;
