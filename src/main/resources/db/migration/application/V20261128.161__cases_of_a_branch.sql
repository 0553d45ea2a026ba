create index loan_application_branch on loan_application (branch, status);
