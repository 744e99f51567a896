@NullMarked
package dev.stammkunde.notices.json;

import org.jspecify.annotations.NullMarked;
