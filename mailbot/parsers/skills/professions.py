"""What people are mentored in besides technologies: `canonical name: what else people write for it`.

A name with many others stands on two lines.
"""

PROFESSIONAL_SKILLS = """
public speaking: speaking in public, giving talks, conference speaking
public speaking: conference talks, giving a talk, speaking at conferences
presentations: presenting, presentation skills, presentation, giving presentations
communication: communication skills, communicating, communications
writing: writing skills, business writing
leadership: leading, leadership skills, leading teams, team leadership, leading a team
leadership: lead a team, lead teams, leading people
technical leadership: tech lead, tech leading, tech leadership, technical lead
people management: line management, managing people, managing a team
people management: team management, engineering management, becoming a manager
coaching:
mentoring: mentoring others
teamwork: team work, collaboration, working in a team
stakeholder management: managing stakeholders, stakeholders
negotiation: negotiating, negotiation skills, salary negotiation, negotiating salary
conflict resolution: handling conflict, conflict management, difficult conversations
giving feedback: feedback, feedback skills
time management: managing time, managing my time, productivity, prioritisation, prioritization
problem solving:
critical thinking:
decision making:
career change: change careers, change career, changing careers, career changes
career change: switching careers, career switch, career transition, changing career
career development: career planning, career advice, career growth
career development: career progression, career guidance, career coaching
cv writing: resume writing, writing a cv, cv help, cv advice, writing my cv, resume help, cvs, resumes, writing cvs
interviewing: interviews, interview skills, job interviews
interviewing: interview practice, interview preparation, interview technique, mock interviews
technical interviews: coding interviews, technical interview, technical interviewing, tech interviews
job search: job hunting, job searching, finding a job
job search: getting a job, job applications, first job, getting my first job
linkedin: linkedin profile
personal branding: personal brand
networking: professional networking
portfolio: portfolio building, building a portfolio, portfolios
freelancing: freelance, going freelance, contracting
entrepreneurship: starting a business, founding a company, startups, start ups, startup
business strategy: strategy
business analysis: business analyst
finance: financial planning, financial modelling, financial modeling, accounting
sales: selling
marketing: digital marketing
content marketing: content creation, content writing, copywriting
social media: social media marketing
customer success: customer service, customer support
fundraising: fund raising, grant writing
human resources: hr
recruitment: recruiting, hiring
teaching: training others
facilitation: facilitating, running workshops, workshop facilitation
event organising: event management, organising events
change management: managing change
operations:
supply chain: logistics
research: research skills, academic research
academic writing: scientific writing, thesis writing
diversity and inclusion: dei, edi, diversity
work-life balance: work life balance, wellbeing, avoiding burnout
imposter syndrome: impostor syndrome
returning to work: return to work, returnship
remote work: remote working, working remotely
legal: law, contracts
policy: public policy
journalism:
photography:
video editing: film editing
translation: translating
english: business english, english language
"""
