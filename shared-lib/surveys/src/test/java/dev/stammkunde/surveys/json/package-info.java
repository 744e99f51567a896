@NullMarked
package dev.stammkunde.surveys.json;

import org.jspecify.annotations.NullMarked;
