package dev.stammkunde.servesurveyresults;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.surveys.FindAnswers;
import dev.stammkunde.surveys.Surveys;
import dev.stammkunde.surveys.figures.AnswerTallies;
import dev.stammkunde.surveys.figures.DeliveredInvitations;

/** What results are made of. */
record ServeSurveyResultsPorts(
        Surveys surveys,
        ReadMailSettings settings,
        AnswerTallies tallies,
        FindAnswers answers,
        DeliveredInvitations delivered) {}
