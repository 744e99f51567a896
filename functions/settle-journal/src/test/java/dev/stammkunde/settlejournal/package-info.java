@NullMarked
package dev.stammkunde.settlejournal;

import org.jspecify.annotations.NullMarked;
