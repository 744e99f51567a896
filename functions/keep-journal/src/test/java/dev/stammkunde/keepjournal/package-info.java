@NullMarked
package dev.stammkunde.keepjournal;

import org.jspecify.annotations.NullMarked;
