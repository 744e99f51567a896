/**
 * What people tell a shop by themselves: by its form, or by its customer service, which notes it.
 * And what all that people wrote is about, by topics.
 */
@NullMarked
package dev.stammkunde.surveys.feedback;

import org.jspecify.annotations.NullMarked;
