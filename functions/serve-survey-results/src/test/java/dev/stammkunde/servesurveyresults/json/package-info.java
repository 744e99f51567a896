/** Tests of what serve-survey-results writes. */
@NullMarked
package dev.stammkunde.servesurveyresults.json;

import org.jspecify.annotations.NullMarked;
