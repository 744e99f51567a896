/** Tells support and marketing why each mail to a customer was sent, held or skipped. */
@NullMarked
package dev.stammkunde.explainmail;

import org.jspecify.annotations.NullMarked;
