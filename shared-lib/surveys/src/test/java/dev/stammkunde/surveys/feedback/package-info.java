/** Tests of feedback and topics. */
@NullMarked
package dev.stammkunde.surveys.feedback;

import org.jspecify.annotations.NullMarked;
