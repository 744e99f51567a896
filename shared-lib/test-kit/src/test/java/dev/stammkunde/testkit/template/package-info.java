/** Tests of how templates are read. */
@NullMarked
package dev.stammkunde.testkit.template;

import org.jspecify.annotations.NullMarked;
