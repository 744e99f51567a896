/** Tests of collect-survey-response. */
@NullMarked
package dev.stammkunde.collectsurveyresponse;

import org.jspecify.annotations.NullMarked;
