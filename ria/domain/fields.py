"""Fields: the answers that documents, tables and charts print by name, with the type of each question.

Rules never read fields; they have `roles.py`. `fields.toml` of an edition binds each field to a question; loading
fails when a field is missing, unknown or of another type.
"""

BY_TYPE = {
    "date": """
        specification_frozen service_start pit_date engagement_close log_date consultation_opens
        consultation_closes activity_start safeguard_due psed_date event_date event_known contract_signed_date
        contract_first_referral claim_date audit_due audit_closed incident_reported incident_closed
        body_last_report review_due review_done routes_tested_on publication_due publication_done
        closing_started acceptance_ends acceptance_review condition_due condition_met
        exception_e5_date
    """,
    "number": """
        volume_expected volume_high group_size activity_invited activity_took_part award_standstill_days
        deduction_fix_days reading_of audit_sample audit_failed incident_people body_open letter_evidence_days
        routes_test_calls routes_test_passed
    """,
    "text": """
        current_provider_name notice_ocid group_name function_name function_law option_name log_title
        activity_name theme_title scenario_title safeguard_title bid_name standard_title criterion_title
        bidder_name claim_title claim_partner firm_name firm_work event_title clause_where redaction_place
        deduction_title step_title kpi_title kpi_numerator kpi_denominator kpi_consequence audit_title
        audit_auditor incident_title body_name body_contact review_title publish_where publication_link
        lesson_title acceptance_title condition_title
        exception_e3_body
    """,
    "long_text": """
        current_problems function_limits rights_left_out_reason insourcing_off_reason option_rights_difference
        option_status_reason option_difference_reason pit_result_reason engagement_changed log_heard log_change
        consultation_none_reason gunning_stage_evidence gunning_information_evidence gunning_time_evidence
        gunning_considered_evidence consultation_summary activity_missed activity_missed_action theme_said
        theme_quote theme_did theme_did_not right_not_engaged_reason scenario_story scenario_severity_evidence
        safeguard_description psed_findings value_statement failure_not_used_reason standard_text
        standard_evidence criterion_text bidder_capability bidder_claims bidder_right_reason event_put_right
        award_decision_reason award_changes clause_reason redaction_public_interest deduction_definition
        kpi_definition reading_action audit_findings incident_outcome monitoring_deductions_reason letter_advice
        closing_summary closing_users closing_provider closing_insource_reason outcome_why lesson_what
        lesson_text acceptance_reason
        depth_reason exception_e1_reason exception_e4_reason exception_e5_plan pit_differs_reason
        option_accountability_loss value_volume_test value_payment_test small_providers subcontractors_map
        monitoring_voice group_complaint_barriers
    """,
    "choice": """
        who_decides assessment_trigger notice_stage group_kind function_area function_delegable function_rescope
        function_public_reach insourcing_test insourcing_plan option_capacity option_reversible pit_use
        pit_exclusion pit_result log_effect consultation_state gunning_stage consultation_run_by activity_method
        theme_response theme_score dpia_state standard_route bidder_debarment bidder_staffing
        bidder_price_realism bidder_claims_result claim_result firm_tier event_kind event_ground event_decision
        award_decision clause_effect redaction_ground step_body kpi_unit kpi_source kpi_frequency reading_rating
        incident_finding incident_consequence body_kind review_cause publish_performance publish_contract_plan
        publication_kind publication_duty closing_insource outcome_forecast lesson_kind condition_before
        option_data_holder lots_decision subcontractors_expected information_sharing_protocol
    """,
    "yes_no_unsure": """
        harm_now screen_at_risk screen_coercive theme_quote_consent facts_scorer_outside facts_users_checked
        psed_record failure_use standard_fail_stated criterion_disqualifies bidder_standards_all
        bidder_mandatory bidder_discretionary bidder_subcontractors bidder_subcontractor_excluded
        bidder_subcontractor_replaced firm_flow_down event_continuing event_reply award_standstill
        redaction_rights redaction_stated deduction_end kpi_published reading_checked audit_unannounced
        body_reach body_contract review_rescored foi_list routes_written routes_tested letter_no_harm
        lesson_share value_payment_direction value_payment_easy option_oversight_shrinks contract_supply_chain
    """,
    "choices": """
        insourcing_exceptions light_touch_keep option_control log_groups consultation_alternatives
        activity_groups theme_groups value_payment_basis step_control kpi_side_effects monitoring_triggers
        value_spec_items
        routes_available letter_checked letter_formats
    """,
    "reference": """
        rights_affected theme_right standard_contract_clause criterion_rights bidder_bid bidder_standards_failed
        event_bidder claim_bidder event_rights kpi_rights acceptance_right
    """,
    "money": """
        contract_value_signed option_capacity_cost option_yearly_cost deduction_amount monitoring_deductions_available
        monitoring_deductions_used closing_cost_failure
        exception_e2_threshold
    """,
    "person": """
        claim_confirmed_by consultation_none_agreed_by contract_manager step_owner review_owner foi_owner
        routes_owner acceptance_person condition_owner
    """,
}

FIELDS: dict[str, str] = {name: question_type for question_type, names in BY_TYPE.items() for name in names.split()}
"""The question type of every field, by name."""
