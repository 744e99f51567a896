/** The files of a month, as finance downloads and seals them. */
@NullMarked
package dev.stammkunde.finance.files;

import org.jspecify.annotations.NullMarked;
