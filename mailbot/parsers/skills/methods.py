"""Fields, methods and tools of the trade as facts: `canonical name: what else people write for it`."""

METHODS = """
frontend: front end, front end development, frontend development, fe, front end dev, frontend dev
backend: back end, back end development, backend development, back end dev, backend dev
fullstack: full stack, full stack development, fullstack development, full stack dev
web-development: web dev, webdev, website development
mobile-development: mobile dev, mobile app development, app development, mobile apps, mobile
game-development: game dev, gamedev, games development
embedded: embedded systems, embedded software
iot: internet of things
arduino:
raspberry-pi:
robotics:
ros: robot operating system
fpga:
graphql:
rest-api: rest api, rest apis, restful api, restful apis, restful
api: apis, api design, api development
grpc:
websocket: websockets, web sockets
oauth: oauth2
microservices: micro services, microservice
event-driven: event driven architecture
rabbitmq: rabbit mq
message-queue: message queues
spring: spring framework
spring-boot:
hibernate: jpa
quarkus:
maven:
gradle:
junit:
testing: software testing, automated testing, test automation, qa, quality assurance
unit-testing: unit tests, unit test
integration-testing: integration tests
end-to-end-testing: e2e, e2e testing, end to end tests
tdd: test driven development
bdd: behaviour driven development, behavior driven development
selenium:
cypress: cypress io
playwright:
jest: jest js
cucumber:
pair-programming: pairing, pair coding
mob-programming: mobbing, ensemble programming
code-review: code reviews, reviewing code
refactoring:
debugging:
clean-code: clean coding
clean-architecture:
design-patterns: design pattern
domain-driven-design: ddd
oop: object oriented programming, object oriented, object orientation
functional-programming: fp
system-design: systems design
software-architecture: architecture, software design
software-engineering: software development, software developer, programming, coding
distributed-systems: distributed computing
concurrency: multithreading, multi threading
performance: performance tuning, performance optimisation, performance optimization
algorithm: algorithms, algos
data-structures: data structure
leetcode: leet code
competitive-programming:
compilers: compiler
operating-systems: operating system
computer-networks: networking protocols, tcp ip
security: cybersecurity, cyber security, infosec, information security, application security, appsec
penetration-testing: pen testing, pentesting, ethical hacking
cryptography:
blockchain:
ethereum:
web3:
cuda:
opencl:
opengl:
blender:
accessibility: a11y, web accessibility, wcag
ui: user interface, user interfaces, ui design
ux: user experience, ux design
ux-research: user research, ux researcher
product-design:
interaction-design:
service-design:
design-thinking:
design-systems: design system
graphic-design: graphics design
web-design:
figma:
sketch: sketch app
photoshop: adobe photoshop
illustrator: adobe illustrator
typography:
animation: motion design
seo: search engine optimisation, search engine optimization
agile: agile methodologies, agile methodology, agile development
scrum: scrum master
kanban:
lean:
jira:
product-management: product manager, product owner, product ownership
project-management: project manager, pm skills
technical-writing: tech writing, documentation, writing documentation
open-source: oss, foss
low-code: no code, nocode, lowcode
bioinformatics:
gis: geographic information systems
geospatial:
qgis:
latex:
markdown:
regex: regular expressions, regexes, regexp
"""
