@NullMarked
package dev.stammkunde.domain;

import org.jspecify.annotations.NullMarked;
