@NullMarked
package dev.stammkunde.programmes.json;

import org.jspecify.annotations.NullMarked;
