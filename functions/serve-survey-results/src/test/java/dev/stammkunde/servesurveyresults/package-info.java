/** Tests of serve-survey-results. */
@NullMarked
package dev.stammkunde.servesurveyresults;

import org.jspecify.annotations.NullMarked;
