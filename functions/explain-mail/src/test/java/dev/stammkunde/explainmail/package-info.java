/** Tests of what support is told of mails. */
@NullMarked
package dev.stammkunde.explainmail;

import org.jspecify.annotations.NullMarked;
