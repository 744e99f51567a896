@NullMarked
package dev.stammkunde.media.store;

import org.jspecify.annotations.NullMarked;
