/** The only sender of mails: decides on each that was ordered, and hands it over once. */
@NullMarked
package dev.stammkunde.delivermail;

import org.jspecify.annotations.NullMarked;
