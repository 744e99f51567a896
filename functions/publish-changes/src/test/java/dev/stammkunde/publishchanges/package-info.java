/** Tests of publish-changes. */
@NullMarked
package dev.stammkunde.publishchanges;

import org.jspecify.annotations.NullMarked;
