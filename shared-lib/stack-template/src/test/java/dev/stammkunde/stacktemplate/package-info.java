/** Tests of how templates are read. */
@NullMarked
package dev.stammkunde.stacktemplate;

import org.jspecify.annotations.NullMarked;
