@NullMarked
package dev.stammkunde.media.images;

import org.jspecify.annotations.NullMarked;
